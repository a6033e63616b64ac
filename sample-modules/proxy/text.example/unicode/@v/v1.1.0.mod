module text.example/unicode

go 1.20
