"""The programme on paper: a cover, its contents, each day, and the people with the pages they stand on."""
