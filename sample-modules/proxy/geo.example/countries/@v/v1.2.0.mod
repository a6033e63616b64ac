module geo.example/countries

go 1.22

require text.example/currency v1.1.0
