import BankService

/// An issue of the bank's, where `Testing` has one of its own.
package typealias BankIssue = Issue
