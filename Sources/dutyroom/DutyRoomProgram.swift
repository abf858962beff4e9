@main struct DutyRoomProgram { static func main() {} }
