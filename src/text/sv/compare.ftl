# Två versioner av samma riskanalys
reconcile-other-session = { $a } och { $b } är inte versioner av samma riskanalys
reconcile-not-a-base = { $base } är ingen version som båda bygger på. Utan --base visas alla skillnader
reconcile-same = { $a } och { $b } har samma innehåll: inget att välja
reconcile-newer = { $a } är nyare än { $b }: inget att välja
reconcile-place = ställe
reconcile-taken = tas från
reconcile-open = att avgöra
reconcile-sum = { $n ->
    [one] 1 skillnad
   *[other] { $n } skillnader
}: { $a } tas från A, { $b } från B, { $open } att avgöra
renumbered-scenario = Nr { $from } ”{ $text }” är nu nr { $to }
renumbered-measure = Åtgärd { $from } ”{ $text }” är nu åtgärd { $to }
value-absent = inte här

compare-question = { $path } har ändrats av någon annan. Vad ska gälla?
compare-safe = Båda är sparade: deras i { $theirs }, min i { $ours }
compare-open = { $n } av { $all } att avgöra
compare-decided = allt är avgjort ({ $all })
compare-place = ställe
compare-mine = min version
compare-theirs = deras version
compare-mine-is = min
compare-theirs-is = deras
told-undecided = { $n ->
    [one] 1 skillnad måste avgöras först. Pil väljer, punkt går till nästa
   *[other] { $n } skillnader måste avgöras först. Pil väljer, punkt går till nästa
}
told-reconciled = Sammanslaget i { $path }
told-not-reconciled = Inte sammanslaget, Esc behåller båda: { $why }
told-adopted = Någon annan har sparat en nyare { $path }. Den är nu öppen här
why-undecided = Välj först mellan de två versionerna
