module crypto.example/hash

go 1.23.0
