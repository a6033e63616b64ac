module db.example/postgres

go 1.23.0

require (
	crypto.example/tls v1.3.0
	db.example/pool v1.5.0
	db.example/sql v1.2.0
	net.example/dns v1.2.0
)
