# Kataloger som hämtas in och lämnas ut: rosbenk catalog import | export
exchange-form-monarc = MONARC-objekt
exchange-form-ciso = bibliotek från CISO Assistant
exchange-form-table = tabell
exchange-form-own = tabell från rosbenk
exchange-file = { $path }: { $form }, { $encoding }, { $n ->
    [one] 1 post
   *[other] { $n } poster
}
exchange-delimiter = skiljetecken { $between }
exchange-column = ”{ $title }” → { $to }
exchange-column-unused = ”{ $title }” används inte
exchange-others = Tas inte med: { $others }
exchange-record = post { $n }
exchange-records = gäller { $n } poster
exchange-listed = Inte inläst: { $what }

exchange-sum = { $read } in = { $out } ut + { $merged } sammanslagna + { $listed } inte inlästa
exchange-dry-run = Inget har skrivits (--dry-run)
exchange-nothing = Inget att läsa in. Inget har skrivits
exchange-fault = Summorna går inte ihop, eller så kan katalogen inte läsas tillbaka (fel i rosbenk). Inget har skrivits
exchange-too-large = Katalogen blir större än 16 MiB. Läs in färre filer åt gången. Inget har skrivits
exchange-option = { $option }: ”{ $value }” kan inte användas här
exchange-too-much = { $path }: filerna är tillsammans större än 64 MiB. Läs in färre åt gången

exchange-languages = Texter på språk som rosbenk inte har följde inte med: { $left }
exchange-under-code = { $n ->
    [one] 1 post har ingen text på något av våra språk och står under sin kod
   *[other] { $n } poster har ingen text på något av våra språk och står under sin kod
}
exchange-themes = { $n ->
    [one] 1 tema skapades på vägen
   *[other] { $n } teman skapades på vägen
}
exchange-no-rates = Sannolikhetsnivåerna har ingen frekvens, eftersom källan inte anger någon. Skriv den i filen, i fältet rate på varje nivå. Till exempel betyder ”rate: Between(lo: (1, 10), hi: (1, 1))” från vart tionde år till varje år. Sätt då också ”basis: PerYear”
exchange-no-verdicts = Källan säger inte vilka risker som kan accepteras. Alla klasser står därför som ej acceptabla (verdict: NotAcceptable), och ingen har mandat att acceptera. Bestäm det innan skalan används, och skriv det i fälten verdict och authority på varje klass
exchange-no-costs = Källan anger ingen kostnad. { $n ->
    [one] Åtgärden står
   *[other] De { $n } åtgärderna står
} med låg kostnad (cost: Low) tills någon bedömer den
exchange-licence-assumed = Licensen är satt till { $licence }, som är den monarc-objects har. Kommer innehållet någon annanstans ifrån, ange licensen med --licence
exchange-no-licence = Ingen licens är angiven. Använd --licence om du känner till den

exchange-unknown-ours = det här är en fil från rosbenk och behöver inte läsas in. Kataloger läggs direkt i mappen catalogs
exchange-unknown-json = JSON av okänt slag. Här väntas objekt från MONARC, med fälten uuid, label och code
exchange-unknown-yaml = YAML av okänt slag. Här väntas ett bibliotek från CISO Assistant, med fältet objects
exchange-unknown-table = ingen kolumn med namn hittades. Här väntas en tabell där första raden är rubriker, och en av dem är Namn
exchange-unknown-section = tabellen säger inte vad raderna är. Lägg till en kolumn som heter Typ (hot, åtgärd, sårbarhet, tillgång), eller använd --section
exchange-no-sections = det här är en tabell från rosbenk, men kolumnen section saknas, så det går inte att se vad raderna är. Exportera på nytt och behåll den
exchange-many-cells = tabellen innehåller för mycket (högst 100 000 rader och 500 000 ifyllda celler)

exchange-other-content = id:t ”{ $id }” har använts tidigare med annat innehåll
exchange-full = katalogen är full (10 000 poster av ett slag, 20 000 totalt)
exchange-no-section = ”{ $section }” är inget slags post
exchange-no-place = ”{ $column }” har ingen plats i { $section } och följde inte med
exchange-two-ways = kolumnen ”{ $column }” säger samma sak som en annan kolumn
exchange-no-id = raden har inget id
exchange-misread = kolumnen ”{ $column }” kan inte läsas: { $message }
exchange-open-quote = ett citattecken öppnas här och stängs aldrig
exchange-headings-again = raden är rubrikerna igen
exchange-unreadable-letters = några tecken gick inte att läsa och står som ”�”. Spara filen på nytt som UTF-8
exchange-beyond = celler till höger om sista rubriken följde inte med
exchange-bad-id = ”{ $value }” kan inte vara ett id (högst 80 tecken, inga dolda)
exchange-long-name = namnet är längre än 500 tecken: ”{ $value }”
exchange-no-name = raden har inget namn
exchange-cut = texten kortades till 500 tecken: ”{ $value }”
exchange-value = värdet ”{ $value }” är okänt eller för långt och följde inte med
exchange-leads-nowhere = { $id }: ”{ $value }” finns inte, och hänvisningen följde inte med

exchange-no-uuid = uuid saknas eller kan inte användas: ”{ $value }”
exchange-no-language = språket saknas eller är okänt: ”{ $value }”
exchange-no-label = label saknas
exchange-differs = har samma uuid som en tidigare post, men annat innehåll: ”{ $value }”
exchange-field-twice = fältet ”{ $field }” står två gånger
exchange-no-kind = är varken hot, tillgång, sårbarhet eller risk
exchange-no-end = { $field } ”{ $value }” finns inte bland posterna

exchange-no-urn = urn och ref_id saknas eller kan inte användas
exchange-matrix-size = matrisen är { $value }; det måste vara 2–7 nivåer åt varje håll och 1–9 klasser
exchange-matrix-rows = matrisen har inte en rad för varje sannolikhetsnivå: { $value }
exchange-matrix-columns = en rad i matrisen har inte en cell för varje konsekvensnivå: rad { $value }
exchange-matrix-class = matrisen använder en klass som inte finns: ”{ $value }”

exchange-sheet-too-large = { $name }: tabellen blir för stor för ett kalkylark (16 384 kolumner) eller för att läsas tillbaka (16 MiB, 500 000 celler)
exchange-sheet-would-change = { $name }: katalogen skulle inte bli densamma när den läses tillbaka. Se vad som är fel med rosbenk catalog check
