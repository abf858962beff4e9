import Testing

@testable import DutyModel
