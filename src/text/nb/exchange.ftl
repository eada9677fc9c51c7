# Kataloger som hentes inn og gis ut: rosbenk catalog import | export
exchange-form-monarc = MONARC-objekter
exchange-form-ciso = bibliotek fra CISO Assistant
exchange-form-table = tabell
exchange-form-own = tabell fra rosbenk
exchange-file = { $path }: { $form }, { $encoding }, { $n ->
    [one] 1 post
   *[other] { $n } poster
}
exchange-delimiter = skilletegn { $between }
exchange-column = «{ $title }» → { $to }
exchange-column-unused = «{ $title }» brukes ikke
exchange-others = Tas ikke med: { $others }
exchange-record = post { $n }
exchange-records = gjelder { $n } poster
exchange-listed = Ikke tatt inn: { $what }

exchange-sum = { $read } lest = { $out } ut + { $merged } slått sammen + { $listed } ikke tatt inn
exchange-dry-run = Ingenting er skrevet (--dry-run)
exchange-nothing = Ingenting å ta inn. Ingenting er skrevet
exchange-fault = Regnskapet går ikke opp, eller katalogen lar seg ikke lese tilbake (feil i rosbenk). Ingenting er skrevet
exchange-too-large = Katalogen blir større enn 16 MiB. Ta inn færre filer om gangen. Ingenting er skrevet
exchange-option = { $option }: «{ $value }» kan ikke brukes her
exchange-too-much = { $path }: filene er til sammen større enn 64 MiB. Ta inn færre om gangen

exchange-languages = Tekster på språk rosbenk ikke har, er ikke tatt med: { $left }
exchange-under-code = { $n ->
    [one] 1 oppføring har ikke tekst på noe av språkene våre og står under koden sin
   *[other] { $n } oppføringer har ikke tekst på noe av språkene våre og står under koden sin
}
exchange-themes = { $n ->
    [one] 1 tema er laget på veien
   *[other] { $n } temaer er laget på veien
}
exchange-no-rates = Sannsynlighetsnivåene har ingen hyppighet, for kilden oppgir ingen. Skriv den i filen, i feltet rate på hvert nivå. For eksempel betyr «rate: Between(lo: (1, 10), hi: (1, 1))» fra hvert tiende år til hvert år. Sett da også «basis: PerYear»
exchange-no-verdicts = Kilden sier ikke hvilke risikoer som kan godtas. Alle klasser står derfor som ikke akseptable (verdict: NotAcceptable), og ingen har myndighet til å godta. Bestem det før skalaen tas i bruk, og skriv det i feltene verdict og authority på hver klasse
exchange-no-costs = Kilden oppgir ikke kostnad. { $n ->
    [one] Tiltaket står
   *[other] De { $n } tiltakene står
} med lav kostnad (cost: Low) til noen vurderer det
exchange-licence-assumed = Lisensen er satt til { $licence }, som er den monarc-objects har. Er innholdet fra et annet sted, oppgi lisensen med --licence
exchange-no-licence = Ingen lisens er oppgitt. Bruk --licence hvis du kjenner den

exchange-unknown-ours = dette er en fil fra rosbenk og trenger ikke tas inn. Kataloger legges rett i mappen catalogs
exchange-unknown-json = JSON av ukjent slag. Her ventes objekter fra MONARC, med feltene uuid, label og code
exchange-unknown-yaml = YAML av ukjent slag. Her ventes et bibliotek fra CISO Assistant, med feltet objects
exchange-unknown-table = ingen kolonne med navn er funnet. Her ventes en tabell der første rad er overskrifter, og én av dem er Navn
exchange-unknown-section = tabellen sier ikke hva radene er. Lag en kolonne som heter Type (trussel, tiltak, sårbarhet, verdi), eller bruk --section
exchange-no-sections = dette er en tabell fra rosbenk, men kolonnen section mangler, så det er ikke mulig å se hva radene er. Eksporter på nytt og behold den
exchange-many-cells = tabellen har for mye i seg (høyst 100 000 rader og 500 000 utfylte celler)

exchange-other-content = id-en «{ $id }» er brukt før med annet innhold
exchange-full = katalogen er full (10 000 oppføringer av et slag, 20 000 i alt)
exchange-no-section = «{ $section }» er ikke noe slag oppføring
exchange-no-place = «{ $column }» har ingen plass i { $section } og er ikke tatt med
exchange-two-ways = kolonnen «{ $column }» sier det samme som en annen kolonne
exchange-no-id = raden har ingen id
exchange-misread = kolonnen «{ $column }» kan ikke leses: { $message }
exchange-open-quote = et anførselstegn blir åpnet her og aldri lukket
exchange-headings-again = raden er overskriftene om igjen
exchange-unreadable-letters = noen tegn kunne ikke leses og står som «�». Lagre filen på nytt som UTF-8
exchange-beyond = celler til høyre for siste overskrift er ikke tatt med
exchange-bad-id = «{ $value }» kan ikke være en id (høyst 80 tegn, ingen skjulte)
exchange-long-name = navnet er lengre enn 500 tegn: «{ $value }»
exchange-no-name = raden har ikke noe navn
exchange-cut = teksten er kuttet til 500 tegn: «{ $value }»
exchange-value = verdien «{ $value }» er ukjent eller for lang og er ikke tatt med
exchange-leads-nowhere = { $id }: «{ $value }» finnes ikke, og henvisningen er ikke tatt med

exchange-no-uuid = uuid mangler eller kan ikke brukes: «{ $value }»
exchange-no-language = språket mangler eller er ukjent: «{ $value }»
exchange-no-label = label mangler
exchange-differs = har samme uuid som en tidligere post, men annet innhold: «{ $value }»
exchange-field-twice = feltet «{ $field }» står to ganger
exchange-no-kind = er verken trussel, verdi, sårbarhet eller risiko
exchange-no-end = { $field } «{ $value }» er ikke blant postene

exchange-no-urn = urn og ref_id mangler eller kan ikke brukes
exchange-matrix-size = matrisen er { $value }; det må være 2–7 nivåer hver vei og 1–9 klasser
exchange-matrix-rows = matrisen har ikke én rad for hvert sannsynlighetsnivå: { $value }
exchange-matrix-columns = en rad i matrisen har ikke én celle for hvert konsekvensnivå: rad { $value }
exchange-matrix-class = matrisen bruker en klasse som ikke finnes: «{ $value }»

exchange-sheet-too-large = { $name }: tabellen blir for stor for et regneark (16 384 kolonner) eller for å leses tilbake (16 MiB, 500 000 celler)
exchange-sheet-would-change = { $name }: katalogen ville ikke blitt den samme når den leses tilbake. Se hva som er galt med rosbenk catalog check
