# The command line and files
usage-lang = “{ $code }” is not a language here. Use nb, nn, sv or en
usage-date = “{ $text }” is not a date. Write it as 2026-11-22
usage-file-and-command = Give either a file or a subcommand, not both
usage-now = “{ $text }” is not a moment. Write it as 2026-11-22T10:00:00Z
journal-replayed = { $path }: { $n ->
    [one] 1 change came from the journal
   *[other] { $n } changes came from the journal
}
journal-unusable = { $path }: { $n } bytes of the journal cannot be used. They are left where they are

io-not-found = the file does not exist
io-permission-denied = you have no access to the file
io-storage-full = the disk is full. Make room, or write to another disk
io-read-only = the folder is read-only
io-not-a-file = this is not an ordinary file
io-other = { $message }
io-exists = the file exists. Use another name (reports and registers can be replaced with --force)
io-ours = this is a rosbenk file of another kind, and it is not replaced. Use another name
io-busy = the assessment is open somewhere else
io-being-written = another merge is writing this file right now. Wait until it is done
io-overtaken = the file was changed by someone else after it was opened. It is not overwritten; your changes are in the journal
io-changed = somebody else has changed the file. The screen shows what it says now
io-protected = the file is write-protected
io-hard-linked = the file has several names (hard links) and cannot be replaced safely. Save it as a file of its own
io-journal-broken = the journal cannot be used after a write error. Save with F2
io-unwritable = the content cannot be written (a fault in rosbenk)

output-written = { $path } is written
output-no-folder = { $path }: the folder does not exist

new-number = “{ $number }” is not a municipality number. It has four digits, as in 9901
new-title = The assessment must have a title (--title)
new-kind = There is no kind of assessment called “{ $kind }”. There are: { $known }
unknown-scale = There is no scale or file called “{ $scale }”. The scales are: { $known }
unknown-catalog = There is no catalogue called “{ $id }”. There are: { $known }

measures-over = late
measures-no = no.
measures-file = file
measures-nothing = No measures to follow up
measures-sum = { $n ->
    [one] 1 measure
   *[other] { $n } measures
}, { $over } overdue

catalog-id = id
catalog-version = version
catalog-section = content
catalog-count = count
catalog-about = { $id }, version { $version }, licence { $licence }
catalog-source = Source: { $source }
section-themes = Themes
section-threats = Threats
section-asset-types = Asset types
section-vulnerabilities = Vulnerabilities
section-measures = Measures
section-principles = Principles
section-roles = Roles
section-norms = Laws and norms
section-scales = Scales

scale-about = { $id }, version { $version }
scale-size = matrix
scale-types = types
scale-name = name
scale-source = Source: { $source }
scale-grid-source = Source of the matrix: { $source }
scale-likelihood = Likelihood: { $basis }
scale-consequence = Consequence
scale-matrix = Risk matrix
scale-matrix-for = Risk matrix for { $types }
scale-classes = Classes
scale-authority = May be accepted by { $roles }. The acceptance holds { $valid }.
scale-no-authority = Nobody is set to accept this class.

usage-size = “{ $text }” is not a size. Write it as 80x24
usage-keys = “{ $text }” in --keys is not understood
usage-theme = there is no theme “{ $name }”. Use dark, light or mono
terminal-failed = the terminal does not answer as it should: { $message }
io-unreadable = the assessment is larger than a file may be, and could not be opened again. Split it in two
io-not-ours = the assessment cannot be written here now
io-kept = this is an earlier save that is kept
