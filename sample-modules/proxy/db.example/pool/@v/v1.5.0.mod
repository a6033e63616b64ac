module db.example/pool

go 1.22

require (
	db.example/sql v1.2.0
	net.example/backoff v1.0.0
)
