module mvs.example/a

go 1.16

require (
	mvs.example/b v1.2.0
	mvs.example/c v1.2.0
)
