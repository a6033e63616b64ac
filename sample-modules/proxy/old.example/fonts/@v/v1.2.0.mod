module old.example/fonts

go 1.17

require (
	old.example/crc v1.2.0
	old.example/shapes v1.2.0
)
