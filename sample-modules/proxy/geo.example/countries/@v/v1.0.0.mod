module geo.example/countries

go 1.18

require text.example/currency v1.0.0
