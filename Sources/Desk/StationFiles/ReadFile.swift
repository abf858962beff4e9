import Glibc

/// Why a small file can't be had.
enum ReadFault: Error, Equatable {
  case missing
  /// A folder, a pipe or a device.
  case notAFile
  /// More than the limit.
  case tooLarge
  /// open, fstat or read failed with this errno.
  case system(Int32)
}

/// The whole of a regular file of at most `limitBytes`. Never waits for a pipe.
func readFile(_ path: String, limitBytes: Int) throws(ReadFault) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    let number = errno
    throw number == ENOENT || number == ENOTDIR ? .missing : .system(number)
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
  guard status.st_size <= limitBytes else { throw .tooLarge }
  // One byte more than the limit, so that a file that grows meanwhile is noticed.
  var bytes = [UInt8](repeating: 0, count: limitBytes + 1)
  var length = 0
  while length < bytes.count {
    let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + length, $0.count - length) }
    if got < 0 {
      if errno == EINTR { continue }
      throw .system(errno)
    }
    if got == 0 { break }
    length += got
  }
  guard length <= limitBytes else { throw .tooLarge }
  bytes.removeSubrange(length...)
  return bytes
}
