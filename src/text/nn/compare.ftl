# To utgåver av same vurderinga
reconcile-other-session = { $a } og { $b } er ikkje utgåver av same vurderinga
reconcile-not-a-base = { $base } er ikkje ei utgåve som begge byggjer på. Utan --base kjem alle skilnader med
reconcile-same = { $a } og { $b } har same innhald: ingenting å velje
reconcile-newer = { $a } er nyare enn { $b }: ingenting å velje
reconcile-place = stad
reconcile-taken = frå
reconcile-open = må avgjerast
reconcile-sum = { $n ->
    [one] 1 skilnad
   *[other] { $n } skilnader
}: { $a } frå A, { $b } frå B, { $open } må avgjerast
renumbered-scenario = Nr. { $from } «{ $text }» er no nr. { $to }
renumbered-measure = Tiltak { $from } «{ $text }» er no tiltak { $to }
value-absent = ikkje her

compare-question = { $path } er endra av nokon andre. Kva skal gjelde?
compare-safe = Begge er lagra: deira i { $theirs }, mi i { $ours }
compare-open = { $n } av { $all } må avgjerast
compare-decided = alt er avgjort ({ $all })
compare-place = stad
compare-mine = mi utgåve
compare-theirs = deira utgåve
compare-mine-is = mi
compare-theirs-is = deira
told-undecided = { $n ->
    [one] 1 skilnad må avgjerast først. Vel med pil, punktum går til den neste
   *[other] { $n } skilnader må avgjerast først. Vel med pil, punktum går til den neste
}
told-reconciled = Slått saman i { $path }
told-not-reconciled = Ikkje slått saman, Esc beheld begge: { $why }
told-adopted = Nokon andre har lagra ei nyare utgåve av { $path }. Ho er opna her
why-undecided = Vel først mellom dei to utgåvene
