/// A path as one word of a command line that people copy into a shell: between quotes where it has a sign that a shell
/// takes for its own.
package func shellWord(_ path: String) -> String {
  let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+=:,@%".contains($0) }
  return isPlain && !path.isEmpty ? path : "'" + path.replacing("'", with: "'\\''") + "'"
}
