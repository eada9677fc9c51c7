# Scales: what is wrong within them, and how they are shown
told-level-not-used = The scale does not use level { $digit } for { $type }

scale-level-unused = not used
scale-anchor-nok = NOK { $amount }
scale-anchor-persons = { $amount } persons
scale-anchor-hours = { $amount } hours
scale-anchor-budget = { $amount } ‰ of the budget
scale-anchor-inhabitants = { $amount } ‰ of the inhabitants

scale-fault-length = the axis has { $what } levels; it must have 2 to 7
scale-fault-no-name = the name is missing
scale-fault-same-id = the id is used twice
scale-fault-same-label = has the same label as “{ $what }”
scale-fault-gap = there is a gap between “{ $what }” and this
scale-fault-overlap = overlaps “{ $what }”
scale-fault-order = lies lower than “{ $what }”, which stands before it
scale-fault-empty = the interval is empty or contradicts itself
scale-fault-unknown-level = uses the level “{ $what }”, which is not there
scale-fault-no-types = the scale has no consequence types
scale-fault-no-grid = no matrix is for this type
scale-fault-grid-type = is for the type “{ $what }”, which is not there
scale-fault-grid-twice = an earlier matrix is for the type “{ $what }”
scale-fault-grid-unused = an earlier matrix is for all types; this one is not used
scale-fault-grid-row = the matrix lacks a whole row for the level “{ $what }”
scale-fault-grid-unknown-row = the matrix has a row for the level “{ $what }”, which is not there
scale-fault-grid-class = the matrix uses the class “{ $what }”, which is not there
scale-fault-grid-falls = the cell is better than its neighbour below or to the left
scale-fault-unused-class = the class stands in no matrix
scale-fault-no-authority = nobody is set to accept the class
scale-fault-class-order = is milder than “{ $what }”, which stands before it
scale-fault-no-source = the source is missing
scale-fault-no-grid-source = it does not say where the matrix comes from

scale-note-no-rate = { $n ->
    [one] level { $levels } has no rate: it aligns by judgement only
   *[other] levels { $levels } have no rate: they align by judgement only
}
scale-note-nobody-accepts = the class “{ $class }” is not acceptable, and nobody may accept it
