import BankService

/// An issue of the bank's, where `Testing` has one of its own.
typealias BankIssue = Issue
