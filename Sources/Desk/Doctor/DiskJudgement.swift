import DutyModel
import Glibc

/// From where on a disk is called full or slow.
package enum DiskLimits {
  /// A segment is 16 MiB, and recovery copies what it cuts before cutting: below this a night may not fit.
  package static let criticalBytes = 100 << 20
  /// Some months of entries with attachments: time enough to make room by day.
  package static let lowBytes = 1 << 30
  /// A busy night's inbox is some thousand files.
  package static let criticalFiles = 1_000
  package static let lowFiles = 10_000
  /// A sound disk takes 1 to 30 ms; beyond this whoever types feels every save.
  package static let slowMicroseconds = 50_000
  /// From here on people believe the screen has died.
  package static let stallMicroseconds = 500_000
  /// As long as another seat waits for its turn to write before it gives up.
  package static let giveUpMicroseconds = 2_000_000
}

extension DiskFacts {
  package var findings: [Finding] { spaceFindings + [writeFinding] }

  private var spaceFindings: [Finding] {
    let subject = LocalText("空间", "Space")
    guard let space else {
      return [
        .bad(
          .disk, "unreadable", exitCode: 5, subject,
          LocalText("看不到 \(path) 的磁盘：\(errnoText(spaceErrno))", "\(path): \(errnoText(spaceErrno))"),
          remedy: LocalText(
            "看看磁盘接好没有、文件夹在不在；先记在纸上。",
            "See that the disk is connected and the folder is there; write on paper for now."),
          ["errno": .integer(Int(spaceErrno))])
      ]
    }
    return [bytesFinding(space, subject), filesFinding(space), mountFinding(space)].compactMap { $0 }
  }

  private func bytesFinding(_ space: Space, _ subject: LocalText) -> Finding {
    let free = byteText(space.freeBytes)
    let arguments: [String: Finding.Argument] = ["free_bytes": .integer(space.freeBytes)]
    let sentence = LocalText(
      "还有 \(free)，共 \(byteText(space.totalBytes))", "\(free) free of \(byteText(space.totalBytes))")
    if space.freeBytes < DiskLimits.criticalBytes {
      return .bad(
        .disk, "space_critical", exitCode: 5, subject,
        LocalText("只剩 \(free)，不到 100 MB，今晚可能存不下", "Only \(free) free: less than 100 MB may not hold a night"),
        remedy: LocalText(
          "现在就删掉或移走不要的大文件（journal 里的一个也别动）。",
          "Delete or move away big files now (none of those in journal/)."),
        arguments)
    }
    if space.freeBytes < DiskLimits.lowBytes {
      return .warn(
        .disk, "space_low", subject,
        LocalText("还有 \(free)，不到 1 GB", "\(free) free, less than 1 GB"),
        remedy: LocalText(
          "白天腾出空间：清下载、旧照片；journal 里的一个也别动。",
          "Make room by day: downloads, old photos; nothing in journal/."),
        arguments)
    }
    return .ok(.disk, "space", subject, sentence, arguments)
  }

  /// Nil where files aren't counted.
  private func filesFinding(_ space: Space) -> Finding? {
    guard let files = space.freeFiles else { return nil }
    let subject = LocalText("文件数", "File slots")
    let arguments: [String: Finding.Argument] = ["free_files": .integer(files)]
    let remedy = LocalText(
      "删掉成堆的小文件（缓存、旧日志包）；journal 里的一个也别动。",
      "Delete heaps of small files (caches, old packages); nothing in journal/.")
    let sentence = LocalText("还能建 \(files) 个文件", "\(files) more files can be made")
    if files < DiskLimits.criticalFiles {
      return .bad(.disk, "files_critical", exitCode: 5, subject, sentence, remedy: remedy, arguments)
    }
    if files < DiskLimits.lowFiles {
      return .warn(.disk, "files_low", subject, sentence, remedy: remedy, arguments)
    }
    return .ok(.disk, "files", subject, sentence, arguments)
  }

  private func mountFinding(_ space: Space) -> Finding {
    let subject = LocalText("磁盘", "Kind")
    if space.isReadOnly {
      return .bad(
        .disk, "read_only", exitCode: 5, subject,
        LocalText("磁盘现在只读，什么也存不上", "The disk is mounted read-only: nothing can be saved"),
        remedy: LocalText(
          "先记在纸上；请技术人员看 dmesg，磁盘多半出过错，不要强行改成可写。",
          "Write on paper; have a technician read dmesg: the disk has probably failed, don't force it writable."
        ))
    }
    if space.isShared {
      return .bad(
        .disk, "network", exitCode: 2, subject,
        LocalText(
          "值班室在网络盘或共享盘上，锁和存盘都不可靠",
          "The station is on a network or shared disk: locks and saves can't be relied on"),
        remedy: LocalText("把整个文件夹移到本机硬盘。", "Move the whole folder to a disk of this machine."))
    }
    if space.isMemory {
      return .bad(
        .disk, "memory", exitCode: 2, subject,
        LocalText("值班室在内存盘上，一断电就全没了", "The station is in memory (tmpfs): a power cut takes all of it"),
        remedy: LocalText("把整个文件夹移到本机硬盘。", "Move the whole folder to a disk of this machine."))
    }
    // What the mount says isn't what the disk does: after an error it may take nothing and still be called writable.
    switch write {
    case .measured:
      return .ok(.disk, "local", subject, LocalText("本机硬盘，可写", "A disk of this machine, writable"))
    case .failed(_, let number) where number == EROFS || number == EIO:
      return .bad(
        .disk, "emergency_read_only", exitCode: 5, subject,
        LocalText(
          "本机硬盘，出过错，现在什么也不收", "A disk of this machine that met an error and takes nothing now"),
        remedy: LocalText(
          "先记在纸上；请技术人员看 dmesg 和磁盘，好的拷贝先留一份。",
          "Write on paper; have a technician look at dmesg and the disk, and copy the station's folder first."
        ))
    case .failed, .notRun:
      return .ok(.disk, "local", subject, LocalText("本机硬盘", "A disk of this machine"))
    }
  }

  private var writeFinding: Finding {
    let subject = LocalText("存一条", "A save")
    switch write {
    case .notRun:
      return .unseen(.disk, "write_not_run", subject, notTried)
    case .failed(let call, let number):
      return .bad(
        .disk, "write_failed", exitCode: 5, subject,
        LocalText(
          "试写不成：\(call)：\(errnoText(number))", "A test write failed: \(call): \(errnoText(number))"),
        remedy: number == ENOSPC || number == EDQUOT
          ? LocalText(
            "磁盘满了：现在就删掉或移走不要的大文件，先记在纸上。",
            "The disk is full: delete or move away big files now, and write on paper until then.")
          : LocalText(
            "先记在纸上；请人看磁盘和 \(path) 的权限。",
            "Write on paper; have the disk and the permissions of \(path) looked at."),
        ["call": .text(call), "errno": .integer(Int(number))])
    case .measured(let samples):
      return speedFinding(samples, subject)
    }
  }

  private var notTried: LocalText {
    if space == nil { return LocalText("看不到磁盘，没有试写", "Not tried: the disk can't be seen") }
    if space?.isReadOnly == true { return LocalText("磁盘只读，没有试写", "Not tried: the disk is read-only") }
    if space?.isShared == true { return LocalText("网络盘或共享盘，没有试写", "Not tried on a network or shared disk") }
    return LocalText("没有日志文件夹，没有试写", "Not tried: there is no journal folder")
  }

  private func speedFinding(_ samples: [Int], _ subject: LocalText) -> Finding {
    let (median, worst) = (medianMicroseconds ?? 0, worstMicroseconds ?? 0)
    let figures = LocalText(
      "写到盘上一般 \(durationText(microseconds: median))，最慢 \(durationText(microseconds: worst))（试了\(samples.count)次）",
      "write and sync take \(durationText(microseconds: median)), at worst "
        + "\(durationText(microseconds: worst)) (\(samples.count) tries)")
    let arguments: [String: Finding.Argument] = [
      "median_us": .integer(median), "worst_us": .integer(worst), "samples": .integer(samples.count),
    ]
    if worst >= DiskLimits.giveUpMicroseconds {
      return .bad(
        .disk, "write_stalls", exitCode: 5, subject,
        LocalText("\(figures.chinese)：别的席位等不到就存不上", "\(figures.english): other seats give up waiting"),
        remedy: LocalText(
          "停掉正在拷贝、备份的程序再查一次；还这样就换磁盘。",
          "Stop copies and backups and check again; if it stays, replace the disk."),
        arguments)
    }
    if median >= DiskLimits.slowMicroseconds || worst >= DiskLimits.stallMicroseconds {
      return .warn(
        .disk, "write_slow", subject,
        LocalText("\(figures.chinese)：偏慢，每存一条都要等", "\(figures.english): slow, every save is felt"),
        remedy: LocalText(
          "看有没有别的程序在大量读写；常这样就换固态硬盘。",
          "See whether another program is busy with the disk; if it is always so, use an SSD."),
        arguments)
    }
    return .ok(.disk, "write", subject, figures, arguments)
  }
}

/// The system's words for an error number.
func errnoText(_ number: Int32) -> String { String(cString: strerror(number)) }
