module text.example/currency

go 1.23.0

require text.example/unicode v1.2.0
