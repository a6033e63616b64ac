module text.example/currency

go 1.18

require text.example/unicode v0.9.0
