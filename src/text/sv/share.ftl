# Kopior utan namn och fritext
share-title = Riskanalys, delad kopia
share-event = { $threat }: { $asset }
share-scenario = Händelse { $no }
share-asset = Tillgång { $no }
share-asset-of = { $type } { $no }
share-threat = Hot { $no }
share-vulnerability = Sårbarhet { $no }
share-measure = Åtgärd { $no }
share-recommendation = Förslag { $no }
share-decision = Beslut { $no }
share-role = annan roll

share-out = Borttaget: { $names } namn och { $texts ->
    [one] 1 annan text
   *[other] { $texts } andra texter
}
share-shielded = { $n ->
    [one] 1 skyddad händelse är inte med
   *[other] { $n } skyddade händelser är inte med
}{ $rows ->
    [0] {""}
    [one] , och inte heller 1 rad som bara gäller skyddade händelser
   *[other] , och inte heller { $rows } rader som bara gäller skyddade händelser
}
share-catalogs = Namn från dessa kataloger står i kopian: { $ids }. Kontrollera att de inte berättar något om kommunen
share-warning = Kopian är inte anonym: kommunen står i den, och bedömningar, datum och kostnader är som de var. Dela den bara med dem som ska ha den
share-warning-pseudonym = Kopian är inte anonym: där få kommuner är med kan bedömningar, datum och kostnader visa vem { $code } är, och den som har originalet ser att den hör dit. Dela den bara med dem som ska ha den
share-pseudonym = ”{ $code }” kan inte stå för kommunen. Använd en till åtta bokstäver (a–z) och siffror, minst en bokstav, som i K7
share-unsaved = { $path } har ändringar som inte är sparade, så kopian kan inte säga vilken version den är av. Öppna analysen, spara med F2 och dela på nytt. Inget är skrivet
share-copy = { $path } är själv en delad kopia. Dela originalet, eller kopiera filen som den är. Inget är skrivet
share-leak = { $place }: här står ”{ $found }”, som skulle ha tagits bort
share-refused = { $n ->
    [one] Ett ställe i kopian röjer något
   *[other] { $n } ställen i kopian röjer något
} som skulle ha tagits bort. Inget är skrivet. Skriv om texten på stället, eller använd ett annat ord där det togs bort, och dela på nytt
