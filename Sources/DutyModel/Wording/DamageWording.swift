extension ReplacedJournal {
  /// What was wrong with it, in a few words; a word of a newer program stands as it is.
  package func kind(in language: Language) -> String {
    switch verdict {
    case "corrupt": language("已存的内容坏了", "saved entries damaged")
    case "lost_tail": language("末尾少了几条", "the last entries missing")
    case "ambiguous": language("末尾坏了，说不清", "its end damaged, of unknown standing")
    case "missing": language("文件缺了", "files missing")
    default: verdict
    }
  }
}
