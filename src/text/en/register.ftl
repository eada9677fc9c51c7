# Merging into a register
merge-reading = Reading { $n } of { $total }
merge-writing = Writing { $n } of { $total }
merge-left = , about { $seconds } s left
merge-interrupted = Interrupted. Nothing is written
merge-nothing = There are no assessments to merge. Nothing is written
merge-strict = Something must be settled first (--strict). Nothing is written
merge-too-large = the register would have { $n } events and is too large. Merge fewer files. Nothing is written
merge-list = the list on standard input cannot be read: { $message }
merge-written = The register is written to { $path }
merge-dry-run = Nothing is written to { $path } (--dry-run)

merge-duplicate = same content as in { $file }
merge-redacted = redacted copy of { $file }
merge-superseded = { $file } has a newer version
merge-conflict = “{ $title }” was changed separately here and in { $file }. Both versions count until someone decides which one holds
merge-copied = “{ $title }” stands under several municipalities ({ $municipalities }), so the file was probably copied. The versions are kept apart; make a new assessment for the one who copied

fate-merged = merged
fate-duplicate = duplicate
fate-superseded = superseded
fate-set-aside = set aside
fate-conflict = conflict
fate-rejected = rejected

merge-equation = { $sources ->
    [one] 1 source
   *[other] { $sources } sources
} = { $merged } merged + { $duplicates ->
    [one] 1 duplicate
   *[other] { $duplicates } duplicates
} + { $older } superseded{ $aside ->
    [0] {""}
   *[other] {" "}+ { $aside } set aside
} + { $conflicts ->
    [one] 1 conflict
   *[other] { $conflicts } conflicts
} + { $rejected } rejected
merge-scenarios = Events: { $in } in, { $out } out
merge-passed-over = { $n ->
    [one] 1 file of another kind is skipped
   *[other] { $n } files of other kinds are skipped
}
merge-placed = Placed in the regional matrix: { $n } of { $all } events{ $unrated ->
    [0] {""}
   *[other] {" "}({ $unrated } have no class yet)
}
merge-waiting = Levels in use that wait for somebody to say what they mean on the regional scale: { $n } (page 7 of the register)
merge-unknown-levels = { $path }: levels the scale does not have, in { $n } events. “rosbenk check” shows which
merge-fits = How each source lies to the regional scale; last the classes that differ from the group’s own
merge-fits-alone = How each source lies to the regional scale
merge-more = and { $n } more; all are in the register (rosbenk register)
merge-left-out = Not counted: { $outside } sorted out of their assessment, { $aside } in versions that were set aside
merge-copied-shared = “{ $title }” is shared under another name ({ $municipalities }) and counts as two municipalities. Take the original or the copy, not both
merge-set-aside = set aside in the region file; { $file } stands
merge-common = Common risks: municipalities (three or more), events, worst outcome
merge-by-two = Risks in two municipalities
merge-none-common = No risk recurs in several municipalities
merge-provisional = * not fully rated; the class may get higher
merge-joint = Measures several municipalities plan: municipalities, measures, events they lift out of “not acceptable”, NOK once and a year

# Files rejected in this or an earlier merge
rejected-syntax = the content is not valid from line { $line }, column { $column }. Open an earlier version of the file or correct the fault
rejected-contradiction = the register contradicts itself about the assessment { $session }. It was probably edited by hand; make it anew from the files
rejected-changed = the file was changed while it was being merged. Merge again once it is saved
rejected-unreadable = the file cannot be read
rejected-unknown = the file was rejected by a newer rosbenk ({ $code })
