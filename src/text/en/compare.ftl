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
