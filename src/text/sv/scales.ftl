# Skalor: vad som är fel i dem, och hur de visas
told-level-not-used = Skalan använder inte nivå { $digit } för { $type }

scale-level-unused = används inte
scale-anchor-nok = { $amount } NOK
scale-anchor-persons = { $amount } personer
scale-anchor-hours = { $amount } timmar
scale-anchor-budget = { $amount } ‰ av budgeten
scale-anchor-inhabitants = { $amount } ‰ av invånarna

scale-fault-length = axeln har { $what } nivåer; den ska ha 2 till 7
scale-fault-no-name = namnet saknas
scale-fault-same-id = id:t är använt två gånger
scale-fault-same-label = har samma märke som ”{ $what }”
scale-fault-gap = det är ett hål mellan ”{ $what }” och denna
scale-fault-overlap = överlappar ”{ $what }”
scale-fault-order = ligger lägre än ”{ $what }”, som står före
scale-fault-empty = intervallet är tomt eller säger emot sig självt
scale-fault-unknown-level = använder nivån ”{ $what }”, som inte finns
scale-fault-no-types = skalan har inga konsekvenstyper
scale-fault-no-grid = ingen matris gäller för typen
scale-fault-grid-type = gäller för typen ”{ $what }”, som inte finns
scale-fault-grid-twice = en tidigare matris gäller för typen ”{ $what }”
scale-fault-grid-unused = en tidigare matris gäller för alla typer; den här används inte
scale-fault-grid-row = matrisen saknar en hel rad för nivån ”{ $what }”
scale-fault-grid-unknown-row = matrisen har en rad för nivån ”{ $what }”, som inte finns
scale-fault-grid-class = matrisen använder klassen ”{ $what }”, som inte finns
scale-fault-grid-falls = rutan är bättre än grannen under eller till vänster
scale-fault-unused-class = klassen står inte i någon matris
scale-fault-no-authority = ingen är satt att acceptera klassen
scale-fault-class-order = är mildare än ”{ $what }”, som står före
scale-fault-no-source = källan saknas
scale-fault-no-grid-source = det står inte var matrisen kommer ifrån

scale-note-no-rate = { $n ->
    [one] nivå { $levels } anger inte hur ofta: den jämförs bara genom bedömning
   *[other] nivå { $levels } anger inte hur ofta: de jämförs bara genom bedömning
}
scale-note-nobody-accepts = klassen ”{ $class }” är inte acceptabel, och ingen får acceptera den
