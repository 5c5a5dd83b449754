import Pages

/// The sentences that the customers' screens share, in both languages; those of one screen are in the
/// `…Wording` file beside it.
///
/// Titles, step names, field and button labels are the manual's to the letter (brackets half-width).
package enum Wording {}
