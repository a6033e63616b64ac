module img.example/resize

go 1.20

require (
	img.example/codec v1.0.0
	img.example/exif v1.0.0
)
