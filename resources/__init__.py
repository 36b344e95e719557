"""The files that the program ships with: the sample company, fonts, icons, licences, documents."""
