# Katalogar som blir henta inn og gitt ut: rosbenk catalog import | export
exchange-form-monarc = MONARC-objekt
exchange-form-ciso = bibliotek frå CISO Assistant
exchange-form-table = tabell
exchange-form-own = tabell frå rosbenk
exchange-file = { $path }: { $form }, { $encoding }, { $n ->
    [one] 1 post
   *[other] { $n } postar
}
exchange-delimiter = skiljeteikn { $between }
exchange-column = «{ $title }» → { $to }
exchange-column-unused = «{ $title }» blir ikkje brukt
exchange-others = Blir ikkje teke med: { $others }
exchange-record = post { $n }
exchange-records = gjeld { $n } postar
exchange-listed = Ikkje teke inn: { $what }

exchange-sum = { $read } lesne = { $out } ut + { $merged } slegne saman + { $listed } ikkje tekne inn
exchange-dry-run = Ingenting er skrive (--dry-run)
exchange-nothing = Ingenting å ta inn. Ingenting er skrive
exchange-fault = Rekneskapen går ikkje opp, eller katalogen lèt seg ikkje lese tilbake (feil i rosbenk). Ingenting er skrive
exchange-too-large = Katalogen blir større enn 16 MiB. Ta inn færre filer om gongen. Ingenting er skrive
exchange-option = { $option }: «{ $value }» kan ikkje brukast her
exchange-too-much = { $path }: filene er til saman større enn 64 MiB. Ta inn færre om gongen

exchange-languages = Tekstar på språk rosbenk ikkje har, er ikkje tekne med: { $left }
exchange-under-code = { $n ->
    [one] 1 oppføring har ikkje tekst på noko av språka våre og står under koden sin
   *[other] { $n } oppføringar har ikkje tekst på noko av språka våre og står under koden sin
}
exchange-themes = { $n ->
    [one] 1 tema er laga på vegen
   *[other] { $n } tema er laga på vegen
}
exchange-no-rates = Nivåa for sannsyn har ingen frekvens, for kjelda oppgir ingen. Skriv han i fila, i feltet rate på kvart nivå. Til dømes tyder «rate: Between(lo: (1, 10), hi: (1, 1))» frå kvart tiande år til kvart år. Set då òg «basis: PerYear»
exchange-no-verdicts = Kjelda seier ikkje kva risikoar som kan godtakast. Alle klassane står difor som ikkje akseptable (verdict: NotAcceptable), og ingen har mynde til å godta. Avgjer det før skalaen blir teken i bruk, og skriv det i felta verdict og authority på kvar klasse
exchange-no-costs = Kjelda oppgir ikkje kostnad. { $n ->
    [one] Tiltaket står
   *[other] Dei { $n } tiltaka står
} med låg kostnad (cost: Low) til nokon vurderer det
exchange-licence-assumed = Lisensen er sett til { $licence }, som er den monarc-objects har. Er innhaldet frå ein annan stad, oppgi lisensen med --licence
exchange-no-licence = Ingen lisens er oppgitt. Bruk --licence om du kjenner han

exchange-unknown-ours = dette er ei fil frå rosbenk og treng ikkje takast inn. Katalogar legg du rett i mappa catalogs
exchange-unknown-json = JSON av ukjent slag. Her er det venta objekt frå MONARC, med felta uuid, label og code
exchange-unknown-yaml = YAML av ukjent slag. Her er det venta eit bibliotek frå CISO Assistant, med feltet objects
exchange-unknown-table = fann inga kolonne med namn. Her er det venta ein tabell der første rada er overskrifter, og éi av dei er Namn
exchange-unknown-section = tabellen seier ikkje kva radene er. Lag ei kolonne som heiter Type (trugsmål, tiltak, sårbarheit, verdi), eller bruk --section
exchange-no-sections = dette er ein tabell frå rosbenk, men kolonnen section manglar, så det går ikkje an å sjå kva radene er. Eksporter på nytt og ta vare på han
exchange-many-cells = tabellen har for mykje i seg (høgst 100 000 rader og 500 000 utfylte celler)

exchange-other-content = id-en «{ $id }» er brukt før med anna innhald
exchange-full = katalogen er full (10 000 oppføringar av eitt slag, 20 000 i alt)
exchange-no-section = «{ $section }» er ikkje noko slag oppføring
exchange-no-place = «{ $column }» har ingen plass i { $section } og er ikkje teke med
exchange-two-ways = kolonna «{ $column }» seier det same som ei anna kolonne
exchange-no-id = rada har ingen id
exchange-misread = kolonna «{ $column }» kan ikkje lesast: { $message }
exchange-open-quote = eit hermeteikn blir opna her og aldri lukka
exchange-headings-again = rada er overskriftene om att
exchange-unreadable-letters = nokre teikn lét seg ikkje lese og står som «�». Lagre fila på nytt som UTF-8
exchange-beyond = celler til høgre for siste overskrifta er ikkje tekne med
exchange-bad-id = «{ $value }» kan ikkje vere ein id (høgst 80 teikn, ingen skjulte)
exchange-long-name = namnet er lengre enn 500 teikn: «{ $value }»
exchange-no-name = rada har ikkje noko namn
exchange-cut = teksten er kutta til 500 teikn: «{ $value }»
exchange-value = verdien «{ $value }» er ukjend eller for lang og er ikkje teken med
exchange-leads-nowhere = { $id }: «{ $value }» finst ikkje, og tilvisinga er ikkje teken med

exchange-no-uuid = uuid manglar eller kan ikkje brukast: «{ $value }»
exchange-no-language = språket manglar eller er ukjent: «{ $value }»
exchange-no-label = label manglar
exchange-differs = har same uuid som ein tidlegare post, men anna innhald: «{ $value }»
exchange-field-twice = feltet «{ $field }» står to gonger
exchange-no-kind = er verken trugsmål, verdi, sårbarheit eller risiko
exchange-no-end = { $field } «{ $value }» er ikkje mellom postane

exchange-no-urn = urn og ref_id manglar eller kan ikkje brukast
exchange-matrix-size = matrisa er { $value }; det må vere 2–7 nivå kvar veg og 1–9 klassar
exchange-matrix-rows = matrisa har ikkje éi rad for kvart nivå av sannsyn: { $value }
exchange-matrix-columns = ei rad i matrisa har ikkje éi celle for kvart konsekvensnivå: rad { $value }
exchange-matrix-class = matrisa bruker ein klasse som ikkje finst: «{ $value }»

exchange-sheet-too-large = { $name }: tabellen blir for stor for eit rekneark (16 384 kolonner) eller til å lesast tilbake (16 MiB, 500 000 celler)
exchange-sheet-would-change = { $name }: katalogen ville ikkje blitt den same når han blir lesen tilbake. Sjå kva som er gale med rosbenk catalog check
