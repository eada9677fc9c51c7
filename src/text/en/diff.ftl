# What has happened between two registers
register-make-one = Make a register of it first: rosbenk merge -o register.ron { $path }

diff-between = From { $old } to { $new }
diff-nothing = Nothing has changed from { $old } to { $new }
diff-older = { $number } “{ $title }”: the version in the new register is older than the one in the old. Was an old file merged, or have the registers changed places?
diff-diverged = { $number } “{ $title }” has several versions. The one that is chosen or has come furthest is compared
diff-other-region = The registers were made with different region files. Regional classes may have moved for that reason alone; --region compares both by the same file

# How much
diff-sum-sessions = Assessments: { $figures }
diff-sum-entries = Events: { $figures }
diff-sum-decisions = Decisions: { $figures }
diff-sum-measures = Measures: { $figures }
diff-entries = { $n ->
    [one] 1 event
   *[other] { $n } events
}
diff-arrived = { $n } new ({ $entries ->
    [one] 1 event
   *[other] { $entries } events
})
diff-left = { $n } gone ({ $entries ->
    [one] 1 event
   *[other] { $entries } events
})
diff-rescaled = { $n } with a new scale
diff-elsewhere = { $n } changed in other ways
diff-up = { $n } moved up
diff-down = { $n } moved down
diff-regional-up = { $n } moved up regionally only
diff-regional-down = { $n } moved down regionally only
diff-rated = { $n } rated for the first time
diff-unrated = { $n } no longer rated
diff-new = { $n } new
diff-back = { $n } taken back in
diff-gone = { $n } gone
diff-outside = { $n } sorted out
diff-planned = { $n } new
diff-adopted = { $n } decided
diff-closed = { $n } closed
diff-reopened = { $n } reopened

# What
diff-head-arrived = New assessments
diff-head-left = Assessments that are gone
diff-head-up = Moved up
diff-head-down = Moved down
diff-head-regional-up = Moved up on the region’s scale only
diff-head-regional-down = Moved down on the region’s scale only
diff-head-rated = Rated for the first time
diff-head-unrated = No longer rated
diff-head-new = New events
diff-head-back = Taken back in
diff-head-gone = Events that are gone
diff-head-outside = Sorted out
diff-head-decided = Decisions
diff-head-closed = Measures closed
diff-head-reopened = Measures reopened
diff-head-adopted = Measures decided
diff-head-planned = New measures
diff-head-rescaled = New scale (classes are compared by verdict, not by letter)
diff-head-elsewhere = Changed in other ways (wording, reasons, roles)
diff-moved-from = was under { $number }
diff-other-scale = new scale
diff-regional = regionally: { $classes }
diff-unplaced = not placed
diff-as-before = { $class } as before
diff-taken-out = taken out
diff-saved-by = saved by { $by } { $date }
diff-saved = saved { $date }
