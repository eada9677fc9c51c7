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

compare-question = { $path } er endret av noen andre. Hva skal gjelde?
compare-safe = Begge er lagret: deres i { $theirs }, min i { $ours }
compare-open = { $n } av { $all } må avgjøres
compare-decided = alt er avgjort ({ $all })
compare-place = sted
compare-mine = min utgave
compare-theirs = deres utgave
compare-mine-is = min
compare-theirs-is = deres
told-undecided = { $n ->
    [one] 1 forskjell må avgjøres først. Pil velger, punktum går til den neste
   *[other] { $n } forskjeller må avgjøres først. Pil velger, punktum går til den neste
}
told-reconciled = Slått sammen i { $path }
told-not-reconciled = Ikke slått sammen, Esc beholder begge: { $why }
told-adopted = Noen andre har lagret en nyere { $path }. Den er åpnet her
why-undecided = Velg først mellom de to utgavene
