module test.example/diff

go 1.15

require text.example/unicode v0.9.0
