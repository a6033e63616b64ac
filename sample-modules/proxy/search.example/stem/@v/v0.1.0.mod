module search.example/stem

go 1.20

require text.example/unicode v1.1.0
