told-level-not-used = Skalaen bruker ikkje nivå { $digit } for { $type }
