module text.example/currency

go 1.22

require text.example/unicode v1.2.0
