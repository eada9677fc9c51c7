# Two versions of one assessment
reconcile-other-session = { $a } and { $b } are not versions of the same assessment
reconcile-not-a-base = { $base } is not a version that both build on. Without --base every difference is shown
reconcile-same = { $a } and { $b } have the same content: nothing to choose
reconcile-newer = { $a } is newer than { $b }: nothing to choose
reconcile-place = place
reconcile-taken = taken from
reconcile-open = to be decided
reconcile-sum = { $n ->
    [one] 1 difference
   *[other] { $n } differences
}: { $a } taken from A, { $b } from B, { $open } to be decided
renumbered-scenario = No. { $from } “{ $text }” is now no. { $to }
renumbered-measure = Measure { $from } “{ $text }” is now measure { $to }
value-absent = not here

compare-question = { $path } was changed by someone else. Which one should stand?
compare-safe = Both are saved: theirs in { $theirs }, mine in { $ours }
compare-open = { $n } of { $all } to be decided
compare-decided = all decided ({ $all })
compare-place = place
compare-mine = my version
compare-theirs = their version
compare-mine-is = mine
compare-theirs-is = theirs
told-undecided = { $n ->
    [one] 1 difference must be decided first. Arrows choose, full stop goes to the next
   *[other] { $n } differences must be decided first. Arrows choose, full stop goes to the next
}
told-reconciled = Merged in { $path }
told-not-reconciled = Not merged, Esc keeps both: { $why }
told-adopted = Someone else has saved a newer { $path }. It is opened here
why-undecided = Choose between the two versions first
