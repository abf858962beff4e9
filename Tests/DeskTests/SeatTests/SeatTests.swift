import DutyModel
import Testing

@testable import Desk

@Suite struct SeatTests {
  @Test func theFirstFreeLetterIsTaken() throws {
    let station = try TestStation()
    let a = try Seat.take(nil, in: station.folder)
    let b = try Seat.take(nil, in: station.folder)
    #expect([a.name, b.name] == ["A", "B"])
    withExtendedLifetime((a, b)) {}
  }

  @Test func aSeatIsFreeAgainWhenItsHolderIsGone() throws {
    let station = try TestStation()
    do {
      let a = try Seat.take("A", in: station.folder)
      #expect(try !Seat.isFree("A", in: station.folder))
      withExtendedLifetime(a) {}
    }
    #expect(try Seat.isFree("A", in: station.folder))
    #expect(try Seat.take(nil, in: station.folder).name == "A")
  }

  @Test func aHeldSeatIsRefusedByName() throws {
    let station = try TestStation()
    let seat = try Seat.take("北桌", in: station.folder, orNamed: "north")
    #expect(throws: SeatFault.held("north")) { _ = try Seat.take("north", in: station.folder) }
    withExtendedLifetime(seat) {}
  }

  @Test(arguments: ["", "../A", "a b", "北", ".hidden", String(repeating: "x", count: 17)])
  func aNameThatIsNoFileNameIsRefused(name: String) throws {
    let station = try TestStation()
    #expect(throws: SeatFault.badName(name)) { _ = try Seat.take(name, in: station.folder) }
  }

  @Test func allHeldIsSaid() throws {
    let station = try TestStation()
    let seats = try (1...Seat.limit).map { _ in try Seat.take(nil, in: station.folder) }
    #expect(Set(seats.map(\.name)).count == Seat.limit)
    #expect(throws: SeatFault.allHeld) { _ = try Seat.take(nil, in: station.folder) }
    withExtendedLifetime(seats) {}
  }

  @Test func aMissingFolderIsNamed() throws {
    let folder = StationFolder(path: "/nowhere/at/all")
    #expect(throws: SeatFault.system(number: 2, path: "/nowhere/at/all/seats/A")) {
      _ = try Seat.take("A", in: folder)
    }
  }
}

extension Seat {
  /// The wanted name is refused, so the other is taken.
  fileprivate static func take(_ refused: String, in folder: StationFolder, orNamed name: String) throws
    -> Seat
  {
    #expect(throws: SeatFault.badName(refused)) { _ = try take(refused, in: folder) }
    return try take(name, in: folder)
  }
}
