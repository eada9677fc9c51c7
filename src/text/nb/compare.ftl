# To utgaver av samme vurdering
reconcile-other-session = { $a } og { $b } er ikke utgaver av samme vurdering
reconcile-not-a-base = { $base } er ikke en utgave som begge bygger på. Uten --base vises alle forskjeller
reconcile-same = { $a } og { $b } har samme innhold: ingenting å velge
reconcile-newer = { $a } er nyere enn { $b }: ingenting å velge
reconcile-place = sted
reconcile-taken = tas fra
reconcile-open = må avgjøres
reconcile-sum = { $n ->
    [one] 1 forskjell
   *[other] { $n } forskjeller
}: { $a } tas fra A, { $b } fra B, { $open } må avgjøres
renumbered-scenario = Nr. { $from } «{ $text }» er nå nr. { $to }
renumbered-measure = Tiltak { $from } «{ $text }» er nå tiltak { $to }
value-absent = ikke her
