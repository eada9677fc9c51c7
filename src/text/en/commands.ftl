# The command line and files
usage-lang = “{ $code }” is not a language here. Use nb, nn, sv or en
usage-now = “{ $text }” is not a moment. Write it as 2026-11-22T10:00:00Z
journal-replayed = { $path }: { $n ->
    [one] 1 change came from the journal
   *[other] { $n } changes came from the journal
}
journal-unusable = { $path }: { $n } bytes of the journal cannot be used. They are left where they are

io-not-found = the file does not exist
io-permission-denied = you have no access to the file
io-storage-full = the disk is full. Make room and try again
io-read-only = the folder is read-only
io-not-a-file = this is not an ordinary file
io-other = { $message }
io-exists = the file exists. Use another name, or --force to replace it
io-busy = the assessment is open somewhere else
io-overtaken = the file was changed by someone else after it was opened. It is not overwritten; your changes are in the journal
io-hard-linked = the file has several names (hard links) and cannot be replaced safely. Save it as a file of its own
io-journal-broken = the journal cannot be used after a write error. Save with F2
io-unwritable = the content cannot be written (a fault in rosbenk)
