module text.example/unicode

go 1.23.0
