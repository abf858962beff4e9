// JournalFile
