import Pages

/// Every sentence of the customers' screens, in both languages, in this folder and nowhere else.
///
/// Titles, step names, field and button labels are the manual's to the letter (brackets half-width).
package enum Wording {}
