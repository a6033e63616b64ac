module db.example/pool

go 1.18

require (
	db.example/sql v1.0.0
	net.example/backoff v1.0.0
)
