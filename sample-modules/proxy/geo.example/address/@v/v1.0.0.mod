module geo.example/address

go 1.18

require (
	geo.example/countries v1.0.0
	text.example/unicode v0.9.0
)
