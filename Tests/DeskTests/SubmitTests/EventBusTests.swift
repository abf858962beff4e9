import DutyModel
import Testing

@testable import Desk

@Suite struct EventBusTests {
  static func entry(_ sequence: Int, group: ClosedRange<Int>? = nil) -> Entry {
    Entry(
      sequence: sequence, group: group ?? sequence...sequence, at: Timestamp(), entered: Timestamp(),
      seat: "A", by: .program, command: CommandKey(text: "A/\(sequence)"),
      event: .noteAdded(NoteAdded(text: "\(sequence)")))
  }

  @Test func everySubscriberHearsEachGroupWholeAndInTurn() {
    let bus = EventBus()
    let listeners = [Listener(), Listener()]
    var order: [Int] = []
    for (index, listener) in listeners.enumerated() {
      listener.onReceive = { _ in order.append(index) }
      bus.subscribe(listener)
    }
    bus.deliver([Self.entry(1, group: 1...2), Self.entry(2, group: 1...2), Self.entry(3)])
    #expect(listeners[0].groups.map { $0.map(\.sequence) } == [[1, 2], [3]])
    #expect(listeners[1].groups == listeners[0].groups)
    #expect(order == [0, 1, 0, 1])
  }

  @Test func aReplayMayBeginAnywhere() {
    let bus = EventBus()
    let listener = Listener()
    bus.subscribe(listener)
    bus.deliver([Self.entry(812)])
    bus.deliver([Self.entry(813)])
    #expect(listener.sequences == [812, 813])
  }

  @Test func nothingIsDeliveredForNoEntries() {
    let bus = EventBus()
    let listener = Listener()
    bus.subscribe(listener)
    bus.deliver([])
    #expect(listener.groups == [])
  }

  @Test func deliveringFromInsideADeliveryStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let bus = EventBus()
      let listener = Listener()
      listener.onReceive = { [unowned bus] _ in bus.deliver([EventBusTests.entry(2)]) }
      bus.subscribe(listener)
      bus.deliver([EventBusTests.entry(1)])
    }
  }

  @Test func aGapStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let bus = EventBus()
      bus.deliver([EventBusTests.entry(1)])
      bus.deliver([EventBusTests.entry(3)])
    }
  }

  @Test func anEntryTwiceStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      let bus = EventBus()
      bus.deliver([EventBusTests.entry(1)])
      bus.deliver([EventBusTests.entry(1)])
    }
  }
}
