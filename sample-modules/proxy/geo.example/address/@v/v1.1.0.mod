module geo.example/address

go 1.20

require (
	geo.example/countries v1.1.0
	text.example/unicode v0.9.0
)
