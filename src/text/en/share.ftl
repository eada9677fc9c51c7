# Copies without names and free text
share-title = Risk assessment, shared copy
share-event = { $threat }: { $asset }
share-scenario = Event { $no }
share-asset = Asset { $no }
share-asset-of = { $type } { $no }
share-threat = Threat { $no }
share-vulnerability = Vulnerability { $no }
share-measure = Measure { $no }
share-recommendation = Recommendation { $no }
share-decision = Decision { $no }
share-role = another role

share-out = Taken out: { $names ->
    [one] 1 name
   *[other] { $names } names
} and { $texts ->
    [one] 1 other text
   *[other] { $texts } other texts
}
share-shielded = { $n ->
    [one] 1 shielded event is not in it
   *[other] { $n } shielded events are not in it
}{ $rows ->
    [0] {""}
    [one] , nor 1 row that is about shielded events only
   *[other] , nor { $rows } rows that are about shielded events only
}
share-catalogs = Names from these catalogues are in the copy: { $ids }. See that they tell nothing of the municipality
share-warning = The copy is not anonymous: it names the municipality, and ratings, dates and costs are as they were. Share it only with those who are to have it
share-warning-pseudonym = The copy is not anonymous: where few municipalities take part, ratings, dates and costs can show who { $code } is, and whoever has the original sees that it belongs to it. Share it only with those who are to have it
share-pseudonym = “{ $code }” cannot stand for the municipality. Use one to eight letters (a–z) and digits, at least one letter, as in K7
share-unsaved = { $path } has changes that are not saved, so the copy cannot say what version it is of. Open the assessment, save with F2 and share again. Nothing is written
share-copy = { $path } is a shared copy itself. Share the original, or copy the file as it is. Nothing is written
share-leak = { $place }: here stands “{ $found }”, which was to be taken out
share-refused = { $n ->
    [one] One place in the copy gives
   *[other] { $n } places in the copy give
} away what was to be taken out. Nothing is written. Reword the text there, or use another word where it was taken out, and share again
