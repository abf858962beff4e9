internal import CSystem
import Glibc
import Synchronization

/// The one thread beside the loop: it makes a pass over the past and wakes the loop when there is news.
package final class PastWorker {
  /// Readable when `take` has something.
  package let descriptor: Int32
  private let mailbox: Mailbox
  private var thread = pthread_t()
  private var isRunning = false

  /// What the thread and the loop share, and nothing else.
  private final class Mailbox: Sendable {
    let descriptor: Int32
    let isStopping = Atomic<Bool>(false)
    private let news = Mutex<(latest: PastNews?, isTaken: Bool)>((nil, true))

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    func put(_ latest: PastNews) {
      let isNew = news.withLock { news in
        defer { if news.latest != latest { news = (latest, false) } }
        return news.latest != latest
      }
      if !isNew { return }
      var one: UInt64 = 1
      // The counter can't overflow, and a loop that is being woken already needs no more.
      _ = write(descriptor, &one, 8)
    }

    func take() -> PastNews? {
      var count: UInt64 = 0
      _ = read(descriptor, &count, 8)
      return news.withLock { news in
        defer { news.isTaken = true }
        return news.isTaken ? nil : news.latest
      }
    }
  }

  /// What the thread starts with.
  private final class Job: Sendable {
    let pass: PastPass
    let mailbox: Mailbox
    let restMicroseconds: UInt32

    init(_ pass: PastPass, _ mailbox: Mailbox, restMicroseconds: UInt32) {
      (self.pass, self.mailbox, self.restMicroseconds) = (pass, mailbox, restMicroseconds)
    }

    func run() {
      cs_yield_to_others()
      mailbox.put(
        pass.run { news in
          mailbox.put(news)
          if mailbox.isStopping.load(ordering: .relaxed) { return false }
          // The disk is the officer's: between two pieces a save finds it free.
          if restMicroseconds > 0 { usleep(restMicroseconds) }
          return true
        })
    }
  }

  /// Starts the thread on `pass`, with a rest after every piece it has read.
  package init(_ pass: PastPass, restMicroseconds: UInt32 = 1_000) throws(JournalFailure) {
    descriptor = cs_event_descriptor()
    if descriptor < 0 { throw .system(number: errno, call: "eventfd", path: pass.folder.path) }
    mailbox = Mailbox(descriptor: descriptor)
    let job = Unmanaged.passRetained(Job(pass, mailbox, restMicroseconds: restMicroseconds))
    let fault = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Job>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, job.toOpaque())
    if fault != 0 {
      job.release()
      throw .system(number: fault, call: "pthread_create", path: pass.folder.path)
    }
    isRunning = true
  }

  deinit { stop() }

  /// The latest news that was not taken yet; older news is dropped.
  package func take() -> PastNews? { mailbox.take() }

  /// Has the pass stop where it is and waits for it: one piece at most.
  package func stop() {
    guard isRunning else { return }
    isRunning = false
    mailbox.isStopping.store(true, ordering: .relaxed)
    pthread_join(thread, nil)
  }
}
