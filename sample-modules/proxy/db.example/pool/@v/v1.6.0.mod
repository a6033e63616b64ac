module db.example/pool

go 1.23.0

require (
	db.example/sql v1.3.0
	net.example/backoff v1.1.0
)
